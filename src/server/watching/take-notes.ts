import type { ApolloServerPlugin } from "@apollo/server";
import type { ServerContext } from "../create-context";

/** Notes what the access log and the metrics tell of an operation. Stands behind all that changes the answer. */
export const takeNotes: ApolloServerPlugin<ServerContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue: { meter, note }, operation, operationName, response: { body } }) {
        note.name = operationName;
        note.type = operation?.operation;
        note.roundTrips = meter.report().roundTrips;
        const errors = (body.kind === "single" && body.singleResult.errors) || [];
        note.codes = [...new Set(errors.map(({ extensions }) => String(extensions?.["code"])))];
      },
    };
  },
};
