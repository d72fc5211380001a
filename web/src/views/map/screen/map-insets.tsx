import type { ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { words } from "../../../i18n/words.ts";
import type { MapShapes } from "../geometry/shapes.ts";
import { Inset, type InsetProps } from "./inset.tsx";

/** The Red River delta: many small provinces. West, south, east, north. */
const delta = [105.15, 19.85, 107.15, 21.55] as const;

interface MapInsetsProps {
  readonly figure: Figure;
  readonly shapes: MapShapes;
  /** What insets share with the map. */
  readonly drawn: Omit<InsetProps, "title" | "shapes" | "lit" | "width" | "height" | "of">;
  readonly lit: InsetProps["lit"];
  readonly width: number;
  readonly hasDelta: boolean;
}

/** Hoàng Sa, Trường Sa, and where there is room the delta, each enlarged. */
export function MapInsets({ figure, shapes, drawn, lit, width, hasDelta }: MapInsetsProps): ReactNode {
  const text = words(figure.locale);
  const names = new Map(figure.areas.map(({ id, name }) => [id, name]));
  return (
    <div className="insets">
      {shapes.archipelagos.features.map(({ properties }) => (
        <Inset
          key={properties.id}
          {...drawn}
          title={text.map.archipelago(properties.name, names.get(properties.province) ?? "")}
          shapes={shapes}
          lit={lit}
          width={width}
          height={Math.round(width * 0.72)}
          of={properties.id}
        />
      ))}
      {hasDelta ? (
        <Inset
          {...drawn}
          title={text.map.delta}
          shapes={shapes}
          lit={lit}
          width={width}
          height={Math.round(width * 0.82)}
          of={delta}
        />
      ) : null}
    </div>
  );
}
