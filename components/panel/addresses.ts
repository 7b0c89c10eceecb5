/** The address of the library page, at a task for a work if there is one. */
export function addressOf({ task, work }: { task?: 'export' | 'import'; work?: string }): string {
  const given = new URLSearchParams({ ...(task ? { task } : {}), ...(work ? { work } : {}) });
  return given.size > 0 ? `/review.html?${given}` : '/review.html';
}
