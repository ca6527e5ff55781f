import ArgumentParser
package import RecordStorage

extension DocumentStatus: ExpressibleByArgument {}
