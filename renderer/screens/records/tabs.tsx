import type { KeyboardEvent } from 'react'
import type { RecordsTab } from '../../state/records'
import { useRecording } from '../../state/use-recording'
import { recordsText } from '../../text/records'

export const recordsTabs: readonly RecordsTab[] = [
  'conversation',
  'ticket',
  'deal',
  'contact',
  'profile',
]

export const tabId = (tab: RecordsTab): string => `records-tab-${tab}`
export const tabPanelId = 'records-tab-panel'

/** One tab stop; arrow keys, Home and End change the tab. */
export function Tabs() {
  const current = useRecording((state) => state.records.tab)
  const go = useRecording((state) => state.go)

  const move = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const at = recordsTabs.indexOf(current)
    const last = recordsTabs.length - 1
    const target = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }
    const next = Object.entries(target).find(([key]) => key === event.key)?.[1]
    const tab = next === undefined ? undefined : recordsTabs[next]
    if (!tab) return
    event.preventDefault()
    go({ screen: 'records', tab })
    document.getElementById(tabId(tab))?.focus()
  }
  return (
    <div className="records-tabs" role="tablist" aria-label={recordsText.tabList}>
      {recordsTabs.map((tab) => (
        <button
          key={tab}
          id={tabId(tab)}
          type="button"
          role="tab"
          className="records-tab"
          aria-selected={tab === current}
          aria-controls={tabPanelId}
          tabIndex={tab === current ? 0 : -1}
          onKeyDown={move}
          onClick={() => go({ screen: 'records', tab })}
        >
          {recordsText.tabs[tab]}
        </button>
      ))}
    </div>
  )
}
