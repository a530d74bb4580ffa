import { Button } from './button'
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark'
import { Copy16Regular } from '@fluentui/react-icons/svg/copy'
import { useState } from 'react'
import { useApp } from '../state/use-app'
import { uiText } from '../text/ui'
import './copyable.css'

const shownMs = 2_000

type Props = {
  /** What it is, for the button's name: «Copy UUID». */
  readonly label: string
  readonly value: string
  readonly mono?: boolean
  /** Copied instead of what is shown. */
  readonly text?: string
}

/** A value that can be selected, with a button that copies it. */
export function Copyable({ label, value, mono = false, text = value }: Props) {
  const copy = useApp((state) => state.copy)
  const [copied, setCopied] = useState(false)
  const act = async (): Promise<void> => {
    if (!(await copy(text))) return
    setCopied(true)
    setTimeout(() => setCopied(false), shownMs)
  }
  return (
    <span className="copyable">
      <span className={mono ? 'copyable-value mono' : 'copyable-value'}>{value}</span>
      <Button
        appearance="subtle"
        size="small"
        className="copyable-button"
        icon={copied ? <Checkmark16Regular /> : <Copy16Regular />}
        aria-label={uiText.copy(label)}
        title={uiText.copy(label)}
        onClick={() => void act()}
      />
      <span role="status" className="visually-hidden">
        {copied ? uiText.copied : ''}
      </span>
    </span>
  )
}
