import DocumentModel
import Orchestration

extension Configuration.ScheduledJob {
    /// What is wrong with a schedule's times; nil when nothing is.
    static func problem(cron: String, zone: String) -> String? {
        do {
            let expression = try CronExpression(cron)
            guard expression.next(after: Timestamp(milliseconds: 0), zone: zone) != nil else {
                return "this schedule never comes: expected a time that exists, in a time zone such as Europe/Berlin"
            }
            return nil
        } catch var error as CronExpression.Malformed {
            error.expression = InertText.line(error.expression, limit: 60)
            return "\(error)"
        } catch {
            return InertText.line("\(error)")
        }
    }
}
