/** USPS Publication 28, appendix B: two letters of states, territories and military posts. */
const names = `
AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, CT Connecticut
DE Delaware, DC District of Columbia, FL Florida, GA Georgia, HI Hawaii, ID Idaho, IL Illinois
IN Indiana, IA Iowa, KS Kansas, KY Kentucky, LA Louisiana, ME Maine, MD Maryland, MA Massachusetts
MI Michigan, MN Minnesota, MS Mississippi, MO Missouri, MT Montana, NE Nebraska, NV Nevada
NH New Hampshire, NJ New Jersey, NM New Mexico, NY New York, NC North Carolina, ND North Dakota
OH Ohio, OK Oklahoma, OR Oregon, PA Pennsylvania, PR Puerto Rico, RI Rhode Island
SC South Carolina, SD South Dakota, TN Tennessee, TX Texas, UT Utah, VT Vermont, VA Virginia
WA Washington, WV West Virginia, WI Wisconsin, WY Wyoming, GU Guam, VI Virgin Islands
AS American Samoa, MP Northern Mariana Islands, AA Armed Forces Americas, AE Armed Forces Europe
AP Armed Forces Pacific`

const pairs = names
  .trim()
  .split(/\s*[\n,]\s*/)
  .map((pair) => [pair.slice(0, 2), pair.slice(3)] as const)

const codes = new Map<string, string>(
  pairs.flatMap(([code, name]) => [
    [code.toLowerCase(), code],
    [name.toLowerCase(), code],
  ]),
)

/** Names longest first, so that «West Virginia» is not read as «Virginia». */
export const stateWords = pairs
  .flatMap(([code, name]) => [name, code])
  .toSorted((one, other) => other.length - one.length)
  .join('|')

/** Two capitals, from a code or a name in any letters; undefined when it is no state. */
export const stateCodeFrom = (typed: string): string | undefined => codes.get(typed.toLowerCase())
