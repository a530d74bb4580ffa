const service = 'http://www.WSAPI.AMS360.com/v3.0'
const data = `${service}/DataContract`

export const envelope = (body: string, header = ''): string =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">${header && `<s:Header>${header}</s:Header>`}<s:Body>${body}</s:Body></s:Envelope>`

export const loginReply = (ticket: string): string =>
  envelope(
    `<LoginResponse xmlns="${service}"/>`,
    `<WSAPISession xmlns="${service}"><Ticket>${ticket}</Ticket></WSAPISession>`,
  )

/** @param inner members with the prefix `a:` */
export const resultReply = (operation: string, inner: string): string =>
  envelope(
    `<${operation}Response xmlns="${service}"><${operation}Result xmlns:a="${data}" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">${inner}</${operation}Result></${operation}Response>`,
  )

export const agencyReply = (name: string): string =>
  resultReply(
    'AgencyInfoGet',
    `<a:AgencyInfo><a:AgencyName>${name}</a:AgencyName><a:City>Portland</a:City><a:State>OR</a:State></a:AgencyInfo>`,
  )

const fault = (detail: string, code = 's:Client'): string =>
  envelope(
    `<s:Fault><faultcode>${code}</faultcode><faultstring xml:lang="en-US">fault</faultstring>${detail}</s:Fault>`,
  )

export const securityFault = fault(
  `<detail><WSAPISecurityFault xmlns="${data}"><Message>Login failure - contact your administrator</Message><CausalityId>00000000-0000-4000-8000-000000000001</CausalityId></WSAPISecurityFault></detail>`,
)

export const generalFault = fault(
  `<detail><WSAPIGeneralFault xmlns="${data}"><Message>The database is resting</Message></WSAPIGeneralFault></detail>`,
)

/** @param details [DataName, Message] of each */
export const businessFault = (
  message: string,
  ...details: readonly (readonly [name: string, message: string])[]
): string =>
  fault(
    `<detail><a:WSAPIBusinessFault xmlns:a="${data}"><a:Message>${message}</a:Message><a:FaultDetails>${details
      .map(
        ([name, words]) =>
          `<a:WSAPIBusinessFaultDetail><a:Message>${words}</a:Message><a:DataName>${name}</a:DataName></a:WSAPIBusinessFaultDetail>`,
      )
      .join('')}</a:FaultDetails></a:WSAPIBusinessFault></detail>`,
  )

export const bareFault = (code: string): string => fault('', code)
