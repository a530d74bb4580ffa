import { escapeText } from '../wire/escape'

// AMS360's wire format is not public: what is sent here is our own guess at it (AMS360 reference
// §16), so that the tolerant adapter has something of each kind to read.

export type OnsFormat = 'soap' | 'xml' | 'json'
export type OnsVersion = '1.0' | '2.0' | '3'
export type OnsChange = 'Inserted' | 'Updated' | 'Deleted'

export type OnsMessage = {
  readonly id: string
  readonly entity: string
  readonly change: OnsChange
  readonly keys: Readonly<Record<string, string>>
  /** «Optionally, some data about the object (in Versions 1 and 2 only)». */
  readonly data: Readonly<Record<string, string>>
  readonly code: string
  readonly version: OnsVersion
}

export type Written = { readonly type: string; readonly body: string }

const elements = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `<${name}>${escapeText(value)}</${name}>`)
    .join('')

function inner({ id, entity, change, keys, data, version }: OnsMessage): string {
  const about = version === '3' ? '' : `<Data>${elements(data)}</Data>`
  return (
    `<NotificationId>${id}</NotificationId><EntityType>${escapeText(entity)}</EntityType>` +
    `<ChangeType>${change}</ChangeType><Keys>${elements(keys)}</Keys>${about}`
  )
}

function soapOf(message: OnsMessage): string {
  const { code, version } = message
  return (
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>' +
    `<Notify xmlns="http://demo.invalid/NotificationClient/${version}">` +
    `<AuthenticationCode>${escapeText(code)}</AuthenticationCode>` +
    `<Notification>${inner(message)}</Notification></Notify></s:Body></s:Envelope>`
  )
}

const xmlOf = (message: OnsMessage): string =>
  `<?xml version="1.0" encoding="utf-8"?><Notification Version="${message.version}" ` +
  `AuthenticationCode="${escapeText(message.code)}">${inner(message)}</Notification>`

const jsonOf = ({ id, entity, change, keys, data, code, version }: OnsMessage): string =>
  JSON.stringify({
    authenticationCode: code,
    version,
    notificationId: id,
    entityType: entity,
    changeType: change,
    keys,
    ...(version !== '3' && { data }),
  })

/** Writes a notification as this sender would. */
export function write(message: OnsMessage, format: OnsFormat): Written {
  switch (format) {
    case 'soap':
      return { type: 'text/xml; charset=utf-8', body: soapOf(message) }
    case 'xml':
      return { type: 'application/xml; charset=utf-8', body: xmlOf(message) }
    case 'json':
      return { type: 'application/json; charset=utf-8', body: jsonOf(message) }
  }
}
