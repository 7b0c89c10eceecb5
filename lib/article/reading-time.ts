// Words a minute of adults reading prose in silence (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047);
// characters a minute for scripts without blanks (Trauzettel-Klosinski 2012, https://doi.org/10.1167/iovs.11-8284).
const WORDS = 238;
const CHARACTERS = 260;

/** Whole minutes, at least one unless there is nothing to read. Chinese, Japanese, Thai, Lao, Khmer and Burmese are counted by character. */
export function readingMinutes(text: string): number {
  const unspaced =
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
  const characters = text.match(unspaced)?.length ?? 0;
  const words = text.replace(unspaced, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
  return Math.ceil(words / WORDS + characters / CHARACTERS);
}
