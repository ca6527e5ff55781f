import Glibc

/// The people of the operating system.
package enum SystemUser {
    /// Who uses this process.
    ///
    /// That is the real user of the process. Where the process runs as the owner of the home, started through `sudo`,
    /// it is who called that: so people need no access of their own to the home's files. (The owner could pretend to be
    /// anybody, but the owner could change everything anyway.)
    package static func current(home: Home, environment: [String: String]) -> String {
        let own = getuid()
        guard own == owner(of: home.path), let caller = environment["SUDO_UID"].flatMap({ UInt32($0) }),
            let stated = environment["SUDO_USER"], !stated.isEmpty
        else { return name(of: own) ?? "user \(own)" }
        return name(of: caller) ?? stated
    }

    /// The user of this process by itself, whatever the home.
    package static var current: String { name(of: getuid()) ?? "user \(getuid())" }

    /// The name of a user; nil when the system knows none.
    package static func name(of user: UInt32) -> String? {
        var buffer = [CChar](repeating: 0, count: 16_384)
        return unsafe buffer.withUnsafeMutableBufferPointer { space in
            guard let start = space.baseAddress else { return nil }
            var entry = unsafe passwd()
            var found: UnsafeMutablePointer<passwd>?
            guard unsafe getpwuid_r(user, &entry, start, space.count, &found) == 0, unsafe found != nil,
                let text = unsafe entry.pw_name
            else { return nil }
            return unsafe String(cString: text)
        }
    }

    /// The names of the groups that a user is in; none when the system does not know the user.
    package static func groups(of name: String) -> Set<String> {
        guard let primary = primaryGroup(of: name) else { return [] }
        var count: Int32 = 1_024
        var groups = [gid_t](repeating: 0, count: Int(count))
        guard unsafe getgrouplist(name, primary, &groups, &count) >= 0 else { return [] }
        return Set(groups.prefix(Int(max(0, count))).compactMap(groupName))
    }

    /// Who owns a file; nil when it is not there.
    package static func owner(of path: String) -> UInt32? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? status.st_uid : nil
    }

    private static func primaryGroup(of name: String) -> gid_t? {
        var buffer = [CChar](repeating: 0, count: 16_384)
        return unsafe buffer.withUnsafeMutableBufferPointer { space in
            guard let start = space.baseAddress else { return nil }
            var entry = unsafe passwd()
            var found: UnsafeMutablePointer<passwd>?
            guard unsafe getpwnam_r(name, &entry, start, space.count, &found) == 0, unsafe found != nil else {
                return nil
            }
            return unsafe entry.pw_gid
        }
    }

    private static func groupName(_ group: gid_t) -> String? {
        var buffer = [CChar](repeating: 0, count: 65_536)
        return unsafe buffer.withUnsafeMutableBufferPointer { space in
            guard let start = space.baseAddress else { return nil }
            var entry = unsafe Glibc.group()
            var found: UnsafeMutablePointer<Glibc.group>?
            guard unsafe getgrgid_r(group, &entry, start, space.count, &found) == 0, unsafe found != nil,
                let text = unsafe entry.gr_name
            else { return nil }
            return unsafe String(cString: text)
        }
    }
}
