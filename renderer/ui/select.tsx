import type { ComponentProps } from 'react'
import './select.css'

/** The system's own list to choose from; a field around it gives it name, hint and problem. */
export const Select = (props: ComponentProps<'select'>) => <select {...props} className="select" />
