import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { serve } from '../browsers.ts';
import { until } from '../until.ts';
import type { Person } from './person.ts';

const MODEL = '../shared/model-article';
const isThere = existsSync(MODEL);
const OWN = ['removes nine tenths of the nitrogen', 'comes up full', 'Twice it did not'];
const PUBLISHED = 'https://news.test/checks/1';

export const title = `a reader’s claims of ${isThere ? 'the model article' : 'an article of our own (the model article is not there)'} are reviewed by two, one of them blind, who disagree; all comes back, and the published review leaves as ClaimReview`;

const passages = (paragraphs: string[]): string[] =>
  isThere ? [7, 20, 24].map((at) => (paragraphs[at] ?? '').slice(2, 40)) : OWN;

async function takeIn(person: Person, path: string): Promise<void> {
  await person.follow('Import');
  await person.give(path);
  await person.press('Import');
  await person.reads('Imported:');
}

async function handOver(person: Person): Promise<string> {
  await person.follow('Export');
  await person.choose('Everything');
  return person.save();
}

async function openClaim(person: Person, wording: string): Promise<void> {
  await person.follow('Claims');
  await person.follow(wording);
  await person.reads('What is known');
}

const given = (person: Person, count: number) =>
  until(`${count} reviews are given in`, async () => {
    const reviews = await person.stored('claimReviews');
    return reviews.filter(({ status }) => status !== 'draft').length === count;
  });

/** The second: adds a source that refutes the claim, and reviews it. */
async function reviews(maren: Person, file: string, wording: string): Promise<string> {
  await maren.named('Maren Holt');
  await takeIn(maren, file);
  await openClaim(maren, wording);
  await maren.press('Note a source');
  await maren.fill('Address, DOI or title', 'https://source.test/report.html');
  await maren.choose('Refutes');
  await maren.press('Add source');
  await until('the source is on disk', async () => (await maren.stored('sources')).length === 1);
  await maren.press('Done');
  await maren.press('Review this claim');
  await maren.choose('Mostly false');
  await maren.fill('Why (Markdown)', 'The report says less.');
  await maren.press('Submit');
  await given(maren, 1);
  return handOver(maren);
}

/** The third: sees nothing of that review before another rating is given in. */
async function disagrees(ben: Person, file: string, wording: string): Promise<string> {
  await ben.named('Ben Osei');
  await takeIn(ben, file);
  await ben.follow('Claims');
  await ben.reads('3 claims');
  ok(!(await ben.text()).includes('Mostly false'), 'nothing of the first review is seen in the queue');
  await openClaim(ben, wording);
  await ben.reads('Reviews that others submitted are hidden');
  ok(!(await ben.text()).includes('The report says less.'), 'the first review is not seen');
  await ben.press('Review this claim');
  await ben.choose('Mixed');
  await ben.press('Submit');
  await ben.reads('The report says less.');
  await ben.reads('Reviewers disagree: Mostly false, Mixed');
  return handOver(ben);
}

async function published(reader: Person, wording: string): Promise<string> {
  await openClaim(reader, wording);
  // A reader who reviewed nothing herself may see both once she says that she does not review blind.
  await reader.press('Always show them');
  for (const words of ['Reviewers disagree', 'Maren Holt', 'Ben Osei']) await reader.reads(words);
  await reader.press('Make it the house’s');
  await reader.press('Publish …');
  await reader.fill('Address where it is published', PUBLISHED);
  await reader.enter();
  await reader.reads('Copy as ClaimReview');
  const claims = await reader.stored('claims');
  equal(claims.find(({ claimReviewed }) => claimReviewed === wording)?.status, 'published');
  await reader.follow('Export');
  await reader.choose('Everything');
  await reader.choose('ClaimReview');
  return reader.save();
}

/** The whole way from a reader to two others, whom `sitDown` gives a browser each, and back. */
export async function handOverStory(
  reader: Person,
  sitDown: (name: string) => Promise<Person>,
): Promise<void> {
  const site = await serve([isThere ? MODEL : 'tests/fixtures']);
  const other = async <T>(name: string, work: (person: Person) => Promise<T>): Promise<T> => {
    const person = await sitDown(name);
    return work(person).finally(() => person.close());
  };
  try {
    await reader.named('Rosa Reader');
    await reader.claim(site.url(isThere ? '/visit-1.html' : '/river.html', 'news.test'), passages);
    const wording = String((await reader.stored('claims'))[0]?.claimReviewed);
    const first = await handOver(reader);
    const second = await other('maren', (maren) => reviews(maren, first, wording));
    const third = await other('ben', (ben) => disagrees(ben, second, wording));
    await takeIn(reader, second);
    await takeIn(reader, third);
    await reader.follow('Import');
    await reader.give(second);
    await reader.reads('You have all of this already.');
    await given(reader, 2);

    const parsed: unknown = JSON.parse(await readFile(await published(reader, wording), 'utf8'));
    const review: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
    ok(typeof review === 'object' && review !== null);
    const said: Record<string, unknown> = { ...review };
    deepEqual(
      ['@context', '@type', 'claimReviewed', 'url'].map((key) => said[key]),
      ['https://schema.org', 'ClaimReview', wording, PUBLISHED],
    );
    match(JSON.stringify(said.reviewRating), /Mostly false|Mixed/);
  } finally {
    await site.close();
  }
}
