export function PastChecks(_: { readonly connectionId: string }) {
  return null
}
