/** How other programs head the columns of their contacts; letters and digits only, small. */

/** Member of the party, or property of it. */
export type ColumnTarget =
  | { readonly of: 'contact'; readonly name: 'id' }
  | { readonly of: 'party'; readonly name: 'name' | 'account_name' | 'customer_number' }
  | { readonly of: 'property'; readonly name: string }

const properties: Readonly<Record<string, string>> = {
  first_name: 'firstname first givenname forename fname',
  middle_name: 'middlename middle middleinitial mi',
  last_name: 'lastname last surname familyname lname',
  firm_name: 'firmname firm businessname legalname',
  doing_business_as: 'doingbusinessas dba',
  email: 'email emailaddress mail primaryemail email1 emailaddress1',
  phone: 'phone phonenumber telephone tel primaryphone phone1',
  cell_phone: 'cellphone cell mobile mobilephone mobilenumber',
  home_phone: 'homephone hometelephone phonehome',
  business_phone: 'businessphone workphone officephone phonework',
  address_line_1: 'address addressline1 address1 street streetaddress mailingaddress street1',
  address_line_2: 'addressline2 address2 street2 unit suite apt',
  city: 'city town',
  state: 'state stateprovince province region',
  zip_code: 'zip zipcode postalcode postcode',
  date_of_birth: 'dateofbirth birthdate birthday dob',
  occupation: 'occupation job jobtitle profession',
  marital_status: 'maritalstatus',
  web_address: 'web website webaddress url homepage',
}

const targets = new Map<string, ColumnTarget>([
  ...Object.entries(properties).flatMap(([name, headings]) =>
    headings
      .split(' ')
      .map((heading): [string, ColumnTarget] => [heading, { of: 'property', name }]),
  ),
  ...['id', 'contactid', 'recordid'].map((heading): [string, ColumnTarget] => [
    heading,
    { of: 'contact', name: 'id' },
  ]),
  ...['name', 'fullname', 'contact', 'contactname', 'displayname'].map(
    (heading): [string, ColumnTarget] => [heading, { of: 'party', name: 'name' }],
  ),
  ...['company', 'companyname', 'account', 'accountname', 'organization', 'organisation'].map(
    (heading): [string, ColumnTarget] => [heading, { of: 'party', name: 'account_name' }],
  ),
  ...['customernumber', 'customerno', 'ams360customernumber'].map(
    (heading): [string, ColumnTarget] => [heading, { of: 'party', name: 'customer_number' }],
  ),
])

/** What a heading means, however it is written; undefined for a column that is not taken. */
export const targetOf = (heading: string): ColumnTarget | undefined =>
  targets.get(heading.toLowerCase().replaceAll(/[^a-z\d]/g, ''))
