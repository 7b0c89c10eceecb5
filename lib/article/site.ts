/** The host of an address or of what a person wrote for one, without `www.`; undefined when it is none. */
export function hostOf(written: string): string | undefined {
  const text = written.trim();
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (!text || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, '') : undefined;
}
