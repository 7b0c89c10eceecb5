import * as v from 'valibot';
import type { Agent } from './agent';
import { type Annotation, Colour, Target } from './annotation';
import type { Appearance, Claim } from './claim';
import { Id, Line, Prose, Tags, WebUrl } from './record';
import { Sighting } from './sighting';
import type { Source } from './source';
import { Stance } from './source';
import { Provenance, type Work, workMetadata } from './work';

/** The addresses a page is known by, as written in it; `canonical` and `ogUrl` are claims of the page, not to be believed unread. */
export const PageAddress = v.object({
  url: WebUrl,
  canonical: v.exactOptional(Line),
  ogUrl: v.exactOptional(Line),
  doi: v.exactOptional(Line),
});
export type PageAddress = v.InferOutput<typeof PageAddress>;

/** What a page says of itself, read without Readability. */
export const PageFacts = v.object({
  address: PageAddress,
  isArticle: v.boolean(),
  ...workMetadata,
  provenance: Provenance,
});
export type PageFacts = v.InferOutput<typeof PageFacts>;

/** What is selected in a page: a passage ready to be kept. `blockText` is the paragraph round it, for showing. */
export const PageSelection = v.object({ target: Target, blockText: v.exactOptional(Prose) });
export type PageSelection = v.InferOutput<typeof PageSelection>;

/** A stored annotation as the page's own script needs it: enough to paint, hover and open a card, and no more. */
export const PageMark = v.object({
  id: Id,
  target: Target,
  colour: Colour,
  note: v.exactOptional(Prose),
  tags: Tags,
  claims: v.array(v.object({ id: Id, claimReviewed: Prose })),
  serves: v.array(v.object({ claimId: Id, claimReviewed: Prose, stance: Stance })),
  /** What was seen of it that was not as it was marked, and what was answered; absent when nothing was. */
  sightings: v.exactOptional(v.array(Sighting)),
});
export type PageMark = v.InferOutput<typeof PageMark>;

/** Everything noted about one article: its works (one, unless two were found to be one), and what hangs on its annotations. */
export interface PageNotes {
  works: Work[];
  annotations: Annotation[];
  appearances: Appearance[];
  claims: Claim[];
  /** Sources of these claims, and sources elsewhere whose quotation stands in this article. */
  sources: Source[];
  sourceWorks: Work[];
  agents: Agent[];
  sightings: Sighting[];
}
