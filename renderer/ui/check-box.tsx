import { useId } from 'react'
import './check-box.css'

type Props = {
  readonly label: string
  readonly hint?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** The system's own check box, as large as Fluent's. */
export function CheckBox({ label, hint, checked, onChange }: Props) {
  const id = useId()
  return (
    <div className="check-box">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="check-box-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
