import { useEffect, useRef, useState } from "react";
import { type DeskAddress, formatDeskAddress, readDeskAddress } from "../app/address/desk-address.ts";

/** A question that the address was told to show: by the browser's Back, or by a link. */
type Followed = (address: DeskAddress) => void;

export interface DeskAddressState {
  readonly address: DeskAddress;
  /** Changes the address as it stands. */
  readonly keep: (change: Partial<DeskAddress>) => void;
  /** Goes on to another address; Back leads to the one before. */
  readonly goOn: (change: Partial<DeskAddress>) => void;
}

/** The address of the desk, which always says what stands in it. */
export function useDeskAddress(followed: Followed): DeskAddressState {
  const [address, setAddress] = useState(() => readDeskAddress(window.location));
  const now = useRef(address);
  const follow = useRef(followed);
  useEffect(() => {
    follow.current = followed;
  });
  useEffect(() => {
    const heard = (): void => {
      const read = readDeskAddress(window.location);
      if (formatDeskAddress(read) === formatDeskAddress(now.current)) return;
      now.current = read;
      setAddress(read);
      follow.current(read);
    };
    window.addEventListener("popstate", heard);
    return () => window.removeEventListener("popstate", heard);
  }, []);
  const change = (part: Partial<DeskAddress>, how: "pushState" | "replaceState"): void => {
    now.current = { ...now.current, ...part };
    setAddress(now.current);
    window.history[how](null, "", formatDeskAddress(now.current, window.location.search));
  };
  return {
    address,
    keep: (part) => change(part, "replaceState"),
    goOn: (part) => change(part, "pushState"),
  };
}
