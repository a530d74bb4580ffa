/** Loaded when first needed, or ahead of that once the Overview is on screen. */
export const loadLookup = () => import('../screens/lookup/lookup')
export const loadContact = () => import('../screens/contact/contact')
export const loadHistory = () => import('../screens/history/history')
export const loadCaptured = () => import('../screens/captured/captured')
export const loadCredentials = () => import('../screens/credentials/credentials')
