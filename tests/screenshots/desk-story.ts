import { DEFAULT_SCALE, NotesFile } from '../e2e/notes-file.ts';

const REASONS = `The figure is the **upper end** of a review of 74 sites:

- the median is 74 per cent
- the Alder site itself was measured once, in [2021](https://journal.test/study)

> Retention ranged between 70 and 90 per cent.`;

/** Quotation, wording, status, priority, tag, stance of a source and rating, as far as there are. */
const OTHERS = [
  [
    'trout have doubled since 2019',
    'Trout in the Alder doubled between 2019 and 2025',
    'inReview',
    'high',
    'water',
    'supports',
    '',
  ],
  [
    'ten thousand jobs by the end of the decade',
    'The port will bring 10,000 jobs by 2030',
    'toCheck',
    'high',
    'jobs',
    '',
    '',
  ],
  [
    'nobody was asked to leave',
    'No household was resettled for the port',
    'reviewed',
    'normal',
    'port',
    'refutes',
    'False',
  ],
  [
    'four of the last six winters have been dry',
    'Four of the last six winters were dry',
    'reviewed',
    '',
    'water',
    'supports',
    'True',
  ],
  [
    'the cheapest way to clean a river',
    'No other way to clean a river costs less',
    'toCheck',
    'low',
    'costs',
    '',
    '',
  ],
  [
    'ارتفع منسوب النهر أربعين سنتيمترًا يوم الثلاثاء',
    'ارتفع منسوب النهر أربعين سنتيمترًا في يوم واحد',
    'reviewed',
    '',
    'مياه',
    'context',
    'Mostly true',
  ],
  [
    'two of the six pumps had never been tested',
    'Two of six pumps were never tested before the storm',
    'toCheck',
    'high',
    'pumps',
    'supports',
    '',
  ],
  ['the best news in my lifetime', 'It is the best news of a lifetime', 'dropped', '', '', '', ''],
  [
    'every farm upstream has signed',
    'All farms upstream have signed the agreement',
    'noted',
    '',
    'farms',
    '',
    '',
  ],
] as const;

/** A review that the house published, after it had corrected itself. */
const published = (claimReviewed: string) => ({
  status: 'published',
  house: 1,
  url: 'https://house.test/checks/four-of-six-winters',
  datePublished: '2026-04-02T09:00:00.000Z',
  submitted: '2026-04-01T09:00:00.000Z',
  correction: 'An earlier version counted the winter of 2020 twice.',
  summary: 'The stations of the valley recorded less rain than usual in four winters.',
  reviewBody:
    'Rain at the Alderbridge station, from the weather service: below the mean in 2020, 2022, 2023 and 2025.',
  frozen: {
    claimReviewed,
    publisher: { name: 'The House of Facts' },
    rating: { scaleId: DEFAULT_SCALE, alternateName: 'True' },
    sources: [],
  },
});

/** A desk in the middle of its work, and the claim on which two reviewers disagree. */
export function deskStory(): { notes: NotesFile; disputed: string } {
  const notes = new NotesFile('Ada Brook');
  const river = notes.article('river.html', 'What the river gave back');
  const port = notes.article('port.html', 'The port that never came', 'coast.test');
  const report = notes.article('report.html', 'Nutrients in the Alder basin 2025', 'source.test');
  const study = notes.article('study.html', 'Wetland retention of nitrogen: 74 sites', 'journal.test');
  const idris = notes.person('Idris Falk');
  const [maren, ben] = [notes.person('Maren Holt'), notes.person('Ben Osei')];
  for (const [at, [words, wording, status, priority, tag, stance, rating]] of OTHERS.entries()) {
    const claim = notes.claim(notes.highlight(at % 2 ? port : river, words), wording);
    notes.edit('claims', claim, 'status', status);
    if (priority) notes.edit('claims', claim, 'priority', priority);
    if (tag) notes.edit('claims', claim, 'tags', [tag]);
    if (stance) notes.source(claim, at % 2 ? study : report, stance);
    if (rating) notes.review(claim, ben, rating, rating === 'True' ? published(wording) : {});
  }
  notes.edit('works', river, 'author', ['Ines Vale']);
  notes.edit('works', river, 'publisher', 'The Alder Post');
  notes.edit('works', river, 'datePublished', '2026-03-16');
  const words = 'a wetland of this size removes nine tenths of the nitrogen';
  const disputed = notes.claim(
    notes.highlight(river, words),
    'The wetland removes 90 per cent of the nitrogen',
  );
  const known = {
    claimant: idris,
    role: 'Director, Alder & Wend Water',
    place: 'Town hall, Alderbridge',
    datePublished: '2026-03-14',
    kind: 'number',
    priority: 'high',
    status: 'reviewed',
    tags: ['water', 'nitrate'],
  };
  for (const [field, value] of Object.entries(known)) notes.edit('claims', disputed, field, value);
  const refuting = notes.source(disputed, study, 'refutes');
  notes.edit('sources', refuting, 'quotation', 'Retention ranged between 70 and 90 per cent.');
  notes.edit('sources', refuting, 'level', 'primary');
  const supporting = notes.source(disputed, report, 'supports');
  notes.review(disputed, maren, 'Mostly false', {
    confidence: 'high',
    summary: 'Ninety per cent is the best of 74 sites, not what this one does.',
    reviewBody: REASONS,
    sources: [refuting],
  });
  notes.review(disputed, ben, 'Missing context', {
    confidence: 'medium',
    summary: 'True of the best year only.',
    reviewBody: 'In 2021, the wettest year, the site reached 88 per cent.',
    sources: [refuting, supporting],
  });
  notes.contact(disputed, 'Idris Falk', { channel: 'E-mail', deadline: '2026-04-09' });
  return { notes, disputed };
}
