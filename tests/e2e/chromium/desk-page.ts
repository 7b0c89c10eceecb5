import type { Page } from '@playwright/test';

/** The lines of the queue that are drawn. */
export const queued = (page: Page) =>
  page.getByRole('list', { name: 'Claims, one by one' }).getByRole('listitem');
