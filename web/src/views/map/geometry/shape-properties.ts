/** What is said of a province beside its shape. */
export interface ProvinceProperties {
  readonly id: string;
  readonly name: string;
}
export interface ArchipelagoProperties extends ProvinceProperties {
  readonly province: string;
}
export interface CentreProperties extends ProvinceProperties {
  /** How large the province is drawn, in square degrees. */
  readonly size: number;
  /** The zoom from which its name has room on it. */
  readonly fitsFrom: number;
}
/** A place for a name beside its province, on open ground. */
export interface BesideProperties extends CentreProperties {
  /** Which end of the name the point is at. */
  readonly anchor: "left" | "right";
}
