/** Characters that no text has and AMS360 could not take; tabs and line ends stay. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** Halves of characters: nobody can send them on. */
export const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\ufffd')

/** Many lines, without what no text has. */
export const cleanText = (text: string): string => wellFormed(text.replaceAll(controls, ''))

/** One line of at most so many characters; may turn out empty. */
export const cleanLine = (text: string, most: number): string =>
  wellFormed(
    text
      .slice(0, most * 4)
      .replaceAll(/[\u0000-\u001f\u007f]+/g, ' ')
      .trim()
      .slice(0, most),
  ).trim()
