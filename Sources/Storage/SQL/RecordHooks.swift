package import Orchestration
package import RecordStorage

/// Writes what belongs to documents inside the job store's transactions.
package struct RecordHooks: TransactionHooks {
    let textIndex: any RecordTextIndex
    /// Written into records of documents that failed before anything else was known.
    let pipelineVersion: String
    let recent: RecentRecords
    /// Who is given records.
    let handoffs: [HandoffRoute]

    package init(
        textIndex: any RecordTextIndex, pipelineVersion: String, recent: RecentRecords = RecentRecords(),
        handoffs: [HandoffRoute] = []
    ) {
        self.recent = recent
        self.textIndex = textIndex
        self.pipelineVersion = pipelineVersion
        self.handoffs = handoffs
    }

    package func apply(
        _ effect: any StepEffect, run: RunIdentifier, session: some SQLSession, following: any FollowingRuns
    ) throws {
        guard let effect = effect as? RecordEffect else {
            throw JobStoreError.notAllowed("the record store does not know the effect \(type(of: effect))")
        }
        switch effect {
        case .arrival(let arrival, let size): try arrive(arrival, size: size, run: run, session)
        case .describe(let document, let description): try describe(document, description, session)
        case .status(let document, let status, let reason): try setStatus(document, status, reason, session)
        case .content(let document, let source): try ContentRows.keep(source, of: document, session)
        case .save(let record, let pageText): try save(record, pageText: pageText, session, following)
        case .handOver(let handoff, let document, let version):
            try Deliveries(session: session, following: following)
                .handOver(document, version: version, to: handoff, by: run)
        case .exported(let move): try CursorRows.advance(move, session)
        case .learn(let evidence): try learn(evidence, session)
        case .unlearn(let ids): try unlearn(ids, session)
        }
    }
}
