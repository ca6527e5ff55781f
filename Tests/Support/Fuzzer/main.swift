import FuzzTargets
import Glibc

// `scripts/fuzz` builds this with libFuzzer and sanitizers; it is no part of other builds.

private typealias Callback = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>, _ callback: Callback
) -> CInt

/// The target that `INTAKE_FUZZ_TARGET` names.
private let target: FuzzTarget = {
    let name = unsafe getenv("INTAKE_FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
        print("INTAKE_FUZZ_TARGET names none of: " + FuzzTarget.all.map(\.name).joined(separator: " "))
        exit(64)
    }
    return target
}()

private func attempt(_ bytes: [UInt8]) {
    guard bytes.count <= target.longest else { return }
    do {
        try target.run(bytes)
    } catch {
        fatalError("\(target.name): \(error)")
    }
}

var count = CommandLine.argc
var arguments = unsafe CommandLine.unsafeArgv
exit(
    unsafe runDriver(&count, &arguments) { start, length in
        attempt(unsafe Array(UnsafeBufferPointer(start: start, count: length)))
        return 0
    })
