import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-theme'

/** Deep teal, from nearly black to nearly white. */
const teal: BrandVariants = {
  10: '#021214',
  20: '#062327',
  30: '#07353b',
  40: '#07434a',
  50: '#085057',
  60: '#085a62',
  70: '#09636c',
  80: '#0b6c76',
  90: '#22808a',
  100: '#3c939c',
  110: '#57a6ae',
  120: '#72b8bf',
  130: '#8ecad0',
  140: '#aadbe0',
  150: '#c7ebee',
  160: '#e3f7f8',
}

const fonts = { fontFamilyBase: "'Segoe UI Variable Text', 'Segoe UI', system-ui, sans-serif" }

/** Only the theme in use is built: each is some 400 values. */
export const themeFor = (dark: boolean): Theme =>
  dark
    ? {
        ...createDarkTheme(teal),
        ...fonts,
        // Fluent's dark brand text is too dim on cards for 4.5:1.
        colorBrandForeground1: teal[110],
        colorBrandForeground2: teal[120],
        colorBrandForegroundLink: teal[120],
      }
    : { ...createLightTheme(teal), ...fonts }
