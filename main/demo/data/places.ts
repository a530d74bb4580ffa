export type Place = {
  readonly city: string
  readonly state: string
  readonly county: string
  readonly areaCode: string
  readonly zip: string
}

/** Invented towns; state and area code go together, ZIP codes are ones that are not in use. */
export const places = [
  { city: 'Harbor Point', state: 'MA', county: 'Quaymoor', areaCode: '617', zip: '00617' },
  { city: 'Millbrook Falls', state: 'NY', county: 'Ashgrove', areaCode: '845', zip: '00845' },
  { city: 'Cedar Landing', state: 'NC', county: 'Tidewell', areaCode: '910', zip: '00910' },
  { city: 'Port Ellery', state: 'ME', county: 'Saltmarsh', areaCode: '207', zip: '00207' },
  { city: 'Stonewick', state: 'PA', county: 'Ironvale', areaCode: '717', zip: '00717' },
  { city: 'Larkspur Bend', state: 'OH', county: 'Fallowfield', areaCode: '614', zip: '00614' },
  { city: 'Juniper Flats', state: 'CO', county: 'Highmesa', areaCode: '970', zip: '00970' },
  { city: 'Saint Aubrey', state: 'LA', county: 'Bayou Claire', areaCode: '985', zip: '00985' },
] as const satisfies readonly [Place, ...Place[]]

export const streets = [
  'Quay Lane',
  'Lantern Street',
  'Old Ropewalk',
  'Chandler Court',
  'Windlass Avenue',
  'Breakwater Road',
  'Ferry Hill',
  'Tollgate Terrace',
] as const
