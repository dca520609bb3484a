// Signs that no PDF of a standard can hold as they were typed. They are replaced as the document is set; what is kept stays as it was written.

/** For a sign that no font has: the reader sees that there was one. */
const missing = '□';

// What Word writes for the bullets of its lists: places in its own fonts Symbol and Wingdings, which mean nothing in any other.
const bullets = new Set(['\uf02d', '\uf06c', '\uf06e', '\uf075', '\uf076', '\uf0a7', '\uf0a8', '\uf0b7', '\uf0d8', '\uf0e0', '\uf0fc']);

// Marks of byte order, and code points that are no characters.
const nothing = /[\ufeff\ufff9-\ufffb\ufdd0-\ufdef\p{Cs}]|[\ufffe\uffff]/gu;

/** The document with each text of it changed. Where a link leads is not set, so it stays. */
export function withTexts(part, change) {
  if (typeof part === 'string') return change(part);
  if (Array.isArray(part)) return part.map(one => withTexts(one, change));
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, name === 'link' ? value : withTexts(value, change)]));
}

/** Without what is refused whichever fonts there are. */
export const settable = text => text.replace(nothing, '').replace(/\p{Co}/gu, sign => bullets.has(sign) ? '•' : missing);

/** The signs that Typst says it has no font for (or refuses otherwise): as they are, or written as \u{...}. ASCII is in every font. */
export function refusedSigns(message) {
  const written = [...message.matchAll(/\\u\{([0-9a-f]{1,6})\}/gi)].map(found => String.fromCodePoint(parseInt(found[1], 16)));
  return new Set([...message, ...written].filter(sign => sign.codePointAt(0) > 0x7f && sign !== missing));
}

/** Without those signs: what is seen is shown as missing, and what is never seen is left out. */
export const without = signs => text => [...text].map(sign => !signs.has(sign) ? sign : /\p{Default_Ignorable_Code_Point}/u.test(sign) ? '' : missing).join('');
