import { NotesFile } from './notes-file.ts';

/** Four claims of two articles: two reviewed, by reviewers who disagree on one; one with a contact, one without a source. */
export function claims(): NotesFile {
  const notes = new NotesFile('Ada');
  const river = notes.article('flood.html', 'What the river gave back');
  const report = notes.article('nitrate.html', 'Nitrate in 2025', 'source.test');
  const maren = notes.person('Maren Holt');
  const ben = notes.person('Ben Osei');
  const nitrate = notes.claim(notes.highlight(river, 'a third less nitrate'), 'Nitrate fell by a third');
  const source = notes.source(nitrate, report, 'supports');
  notes.review(nitrate, maren, 'Mostly false', { sources: [source], reviewBody: 'By **31** per cent.' });
  notes.review(nitrate, ben, 'Mostly true', { summary: 'Nearly.' });
  notes.contact(nitrate, 'River Agency', { channel: 'E-mail' });
  const trout = notes.claim(notes.highlight(river, 'trout have doubled since 2019'), 'Trout doubled');
  notes.edit('claims', trout, 'priority', 'high');
  notes.claim(
    notes.highlight(report, 'the river rose, and the pumps failed'),
    'The river rose and the pumps failed',
  );
  const twice = notes.claim(
    notes.highlight(report, 'trout are twice as many'),
    'There are twice as many trout',
  );
  notes.edit('claims', twice, 'status', 'toCheck');
  return notes;
}

/** A claim of somebody who was noted twice, and a highlight elsewhere that says the same. */
export function twice(): NotesFile {
  const notes = new NotesFile('Ada');
  const agency = notes.person('River Agency', 'Organization');
  notes.person('Agency for the River', 'Organization');
  const river = notes.article('flood.html', 'What the river gave back');
  const nitrate = notes.claim(notes.highlight(river, 'a third less nitrate'), 'Nitrate fell by a third');
  notes.edit('claims', nitrate, 'claimant', agency);
  notes.highlight(notes.article('nitrate.html', 'Nitrate in 2025', 'source.test'), 'nitrate fell by a third');
  return notes;
}
