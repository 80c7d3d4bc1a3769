import type { ReactNode } from "react";
import { When } from "../../../../text/data-text";
import type { Sign } from "./signs";

export function SignName({ sign: { shown, heardAt } }: { readonly sign: Sign }): ReactNode {
  return (
    <>
      <bdi dir="ltr">{shown}</bdi>
      {heardAt !== undefined && (
        <span className="plain quiet">
          {" "}
          <When at={heardAt} precision="MINUTE" />
        </span>
      )}
    </>
  );
}
