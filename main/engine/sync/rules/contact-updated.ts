import { contactEffects } from './contact-created'
import type { Rule } from './rule'

/** «We will update all possible contact properties» (seed 0, Contacts). */
export const contactUpdated: Rule<'contact.updated'> = contactEffects
