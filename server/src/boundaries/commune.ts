/** A commune that outlines are made or given for. */
export interface Commune {
  readonly id: string;
  readonly codeGso: string;
  readonly nameVi: string;
  readonly nameEn: string;
  /** Such as `phuong` or `xa`. */
  readonly kind: string;
  /** Id of the province that it lies in on the vintage's last day. */
  readonly province: string;
  /** Name of its district on that day; null: there are none any more. */
  readonly districtVi: string | null;
}

/** What is written into the outline of each commune. */
export interface CommuneProperties {
  readonly name: string;
  readonly nameEn: string;
  readonly province: string;
}
