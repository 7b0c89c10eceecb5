/** Hands a file to the browser's downloads under a name; the address it stands at is given back a minute later. */
export function saveFile(
  file: Blob,
  name: string,
  { document, URL }: Pick<typeof globalThis, 'document' | 'URL'> = globalThis,
): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A size as people read it, in the steps of 1000 that file managers show; `bytes` in bytes. */
export function sizeOf(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return (bytes / 1000 ** step).toLocaleString(language || 'en', {
    style: 'unit',
    unit: units[step],
    maximumFractionDigits: step > 1 ? 1 : 0,
  });
}
