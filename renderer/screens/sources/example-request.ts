/** Where the API describes itself, at the address that takes events. */
export const documentAddress = (url: string): string =>
  url.replace(/\/v1\/events$/, '/v1/openapi.json')

const event = `{
  "event_id": "call-4711",
  "occurred_at": "2026-11-22T15:20:00-08:00",
  "kind": "conversation.created",
  "party": { "name": "Robin Sample", "phone": "503 555 0142" },
  "conversation": {
    "id": "4711",
    "type": "call",
    "call_type": "billing",
    "subject": "Question about the renewal bill",
    "text": "Robin asked why the premium rose."
  }
}`

/**
 * A whole request to paste into PowerShell, which every Windows has. The body goes out as UTF-8
 * bytes: Windows PowerShell would send a text in another encoding.
 */
export const exampleRequest = (url: string): string =>
  `$event = @'
${event}
'@
Invoke-RestMethod -Method Post -Uri '${url}' \`
  -Headers @{ Authorization = 'Bearer YOUR-TOKEN' } \`
  -ContentType 'application/json; charset=utf-8' \`
  -Body ([Text.Encoding]::UTF8.GetBytes($event))`
