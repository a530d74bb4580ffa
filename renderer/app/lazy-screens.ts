/** Loaded when first needed, or ahead of that once the Overview is on screen. */
export const loadLookup = () => import('../screens/lookup/lookup')
export const loadCredentials = () => import('../screens/credentials/credentials')
