import proj4 from "proj4";
import { OutlinesRefused } from "../words/problem.ts";

/** From VN-2000 to WGS 84, as the ministry gave it in 2007: some 200 metres. Files seldom say it. */
const FROM_VN_2000 =
  "TOWGS84[-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278]";
const DATUM =
  /(DATUM\s*\[\s*"(?:D_)?(?:VN|Vietnam)[ _-]?2000"\s*,\s*SPHEROID\s*\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)?\])/i;

/** A coordinate system as it is written (WKT), with the way from VN-2000 where it is of that and says none. */
export function withShift(wkt: string): string {
  return /TOWGS84/i.test(wkt) ? wkt : wkt.replace(DATUM, `$1,${FROM_VN_2000}`);
}

/** Makes degrees (WGS 84) of places in a coordinate system as it is written (WKT). Throws OutlinesRefused. */
export function toDegrees(wkt: string): (place: [number, number]) => [number, number] {
  try {
    const way = proj4(withShift(wkt), "WGS84");
    return (place) => way.forward(place);
  } catch {
    throw new OutlinesRefused({ code: "PROJECTION_UNKNOWN", args: { written: wkt.slice(0, 120) } });
  }
}
