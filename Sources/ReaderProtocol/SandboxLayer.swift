/// A part of what keeps a reading process from doing anything but reading.
package enum SandboxLayer: String, Codable, Sendable, CaseIterable {
    case parentDeath = "parent-death"
    case noNewPrivileges = "no-new-privileges"
    case undumpable
    case limits
    case noCapabilities = "no-capabilities"
    case namespaces
    case files
    case systemCalls = "system-calls"

    /// What is the matter without it, for a person.
    package var consequence: String {
        switch self {
        case .parentDeath: "a reader could outlive the program"
        case .noNewPrivileges: "a reader could gain privileges"
        case .undumpable: "a reader could leave a core file behind"
        case .limits: "a reader could take all memory and time"
        case .noCapabilities: "a reader keeps the capabilities of the account it runs under"
        case .namespaces: "a reader has no network of its own; system calls for it are refused all the same"
        case .files: "a reader could open whatever its account may read (no Landlock in this kernel)"
        case .systemCalls: "a reader could make any system call (no seccomp in this kernel)"
        }
    }
}
