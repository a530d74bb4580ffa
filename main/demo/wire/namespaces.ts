/** Namespaces of WSAPI v3 (WSDL) and of the WCF stack behind it. */
export const soapNamespace = 'http://schemas.xmlsoap.org/soap/envelope/'
export const serviceNamespace = 'http://www.WSAPI.AMS360.com/v3.0'
export const dataNamespace = 'http://www.WSAPI.AMS360.com/v3.0/DataContract'
export const arraysNamespace = 'http://schemas.microsoft.com/2003/10/Serialization/Arrays'
export const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance'
export const addressingNamespace = 'http://schemas.microsoft.com/ws/2005/05/addressing/none'
export const dispatcherNamespace =
  'http://schemas.microsoft.com/net/2005/12/windowscommunicationfoundation/dispatcher'

/** SOAPAction = this + operation name. */
export const actionPrefix = `${serviceNamespace}/WSAPIServiceContract/`
