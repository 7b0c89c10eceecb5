import fc from 'fast-check';
import {
  chooseHouse,
  type Database,
  DEFAULT_SCALE_ID,
  draftReview,
  editReview,
  editScale,
  mergeClaims,
  newId,
  publishReview,
  ReviewError,
  retractReview,
  submitReview,
  withdrawReview,
} from '@/lib/store';
import { create, edit } from '@/lib/store/edit';
import { moving } from '@/lib/store/status';
import { write } from '@/lib/store/write';

const words = ['one', 'two', 'three'];
const pick = fc.nat();
const word = fc.nat(2);
const of = <What extends string>(what: What) => fc.constant(what);

/** What people do at the desk. */
export const deskStep = fc.oneof(
  fc.record({ do: of('write'), pick, word, typing: fc.boolean() }),
  fc.record({
    do: of('move'),
    pick,
    to: fc.constantFrom('submit', 'withdraw', 'house', 'publish', 'retract'),
    word,
  }),
  fc.record({ do: of('source'), pick }),
  fc.record({ do: of('binSource'), pick, deleted: fc.constantFrom(1 as const, 1 as const, 0 as const) }),
  fc.record({ do: of('contact'), pick, word }),
  fc.record({ do: of('answer'), pick, word }),
  fc.record({ do: of('scale'), word }),
  fc.record({ do: of('wording'), pick, word }),
  fc.record({ do: of('status'), pick, to: fc.constantFrom('toCheck' as const, 'dropped' as const) }),
  fc.record({ do: of('join'), pick, other: fc.nat() }),
  fc.record({ do: of('binReview'), pick, deleted: fc.constantFrom(1 as const, 0 as const) }),
);
export type DeskStep = typeof deskStep extends fc.Arbitrary<infer T> ? T : never;

/** One person does one thing at the desk, when there is something to do it with. */
export async function actAtDesk(db: Database, what: DeskStep): Promise<void> {
  const text = words['word' in what ? what.word : 0] ?? '';
  const chosen = <Row>(rows: Row[], n: number): Row | undefined => rows[n % Math.max(1, rows.length)];
  if (what.do === 'scale') return void (await editScale(DEFAULT_SCALE_ID, { name: text }, undefined, db));
  const claims = await db.claims.where({ deleted: 0 }).toArray();
  const claim = chosen(claims, what.pick);
  if (what.do === 'binReview') {
    const review = chosen(await db.claimReviews.toArray(), what.pick);
    if (review) await write(() => edit('claimReviews', review.id, { deleted: what.deleted }, {}, db), db);
    return;
  }
  if (what.do === 'binSource') {
    const source = chosen(await db.sources.toArray(), what.pick);
    const bin = () => edit('sources', source?.id ?? '', { deleted: what.deleted }, {}, db);
    if (source) await write(() => moving([source.claimId], bin, db), db);
    return;
  }
  if (!claim) return;
  const { id } = claim;
  if (what.do === 'source') {
    const note = () => create('sources', newId(), { claimId: id, stance: 'supports' }, db);
    await write(() => moving([id], note, db), db);
  }
  if (what.do === 'join') {
    const other = chosen(claims, what.other);
    if (other && other.id !== id) await mergeClaims(id, [other.id], {}, db);
  }
  if (what.do === 'wording') await write(() => edit('claims', id, { claimReviewed: text }, {}, db), db);
  if (what.do === 'status') await write(() => edit('claims', id, { status: what.to }, {}, db), db);
  if (what.do === 'contact')
    await write(() => create('contacts', newId(), { claimId: id, asked: '2026', name: text }, db), db);
  if (what.do === 'answer') {
    const contact = chosen(await db.contacts.toArray(), what.pick);
    if (contact) await write(() => edit('contacts', contact.id, { answer: text }, {}, db), db);
  }
  if (what.do === 'write' || what.do === 'move') await refused(() => review(db, id, text, what));
}

async function review(
  db: Database,
  claimId: string,
  text: string,
  what: DeskStep & { do: 'write' | 'move' },
): Promise<void> {
  const { id } = await draftReview(claimId, db);
  if (what.do === 'write') {
    const reviewRating = { scaleId: DEFAULT_SCALE_ID, alternateName: text };
    const editing = { editing: what.typing ? 'typing' : undefined };
    await editReview(id, { reviewBody: text, reviewRating, correction: text }, editing, db);
  } else if (what.to === 'submit') await submitReview(id, db);
  else if (what.to === 'withdraw') await withdrawReview(id, db);
  else if (what.to === 'house') await chooseHouse(id, db);
  else if (what.to === 'publish') await publishReview(id, { url: `https://house.example/${text}` }, db);
  else await retractReview(id, text, db);
}

/** Does what may be refused. */
async function refused(attempt: () => Promise<void>): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (!(error instanceof ReviewError)) throw error;
  }
}
