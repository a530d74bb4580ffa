/** A file taken into the bundle as text. */
declare module '*.wsdl?raw' {
  const text: string
  export default text
}
