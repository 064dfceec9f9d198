/** The frame: navigation, header, shortcuts. */
export const navigation = {} as const;
