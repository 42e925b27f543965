/** The manifest's permission levels, lowest first. */
export const permissions = ['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'] as const;

export type Permission = (typeof permissions)[number];

export function permissionReaches(granted: Permission, needed: Permission): boolean {
  return permissions.indexOf(granted) >= permissions.indexOf(needed);
}
