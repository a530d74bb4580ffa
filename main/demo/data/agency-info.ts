import type { Shape } from '../wire/contract'
import type { agencyInfoContract } from './agency-contract'

export const agencyInfo: Shape<typeof agencyInfoContract> = {
  Address: '1 Quay Lane',
  AgencyName: 'Harbor Insurance (demo)',
  BusinessAreaCode: '617',
  BusinessPhone: '5550100',
  City: 'Harbor Point',
  Email: 'office@harbor-insurance.example',
  FaxAreaCode: '617',
  FaxPhone: '5550101',
  State: 'MA',
  ZipCode: '00617',
}

/** What AMS360AgencyUrlGet really returns is not public; this one leads nowhere on purpose. */
export const agencyUrl = 'https://ams360-demo.invalid/'
