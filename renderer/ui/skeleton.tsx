import './skeleton.css'

type Props = { readonly lines?: number; readonly label: string }

/** Holds the place of what is coming; becomes visible after 150 ms, so quick answers do not flash. */
export function Skeleton({ lines = 3, label }: Props) {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  )
}
