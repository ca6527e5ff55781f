import CSandbox
import Glibc
import ReaderProtocol
import Tesseract

/// What this process and those it forks give up before a document is read.
struct Sandbox {
    let options: ReadingOptions
    /// What children inherit, and what they add; one bit a layer.
    private let inherited: Int32
    private let own: Int32
    /// Fonts and their index, poppler's tables, recognition models, as far as they are there.
    private let readable: CStrings

    /// Prepares this process, and lets a child try what children will do.
    ///
    /// - Throws: `.unavailable` when a layer fails without which nothing is read.
    init(options: ReadingOptions) throws(ReaderFailure) {
        self.options = options
        inherited = intake_sandbox_prepare()
        // Functions that are looked up by name are so once, and not in every process.
        intake_leave_when_out_of_memory(ReaderWire.outOfMemoryExitCode)
        intake_use_one_thread()
        readable = CStrings(Self.readablePlaces.filter { unsafe access($0, R_OK) == 0 })
        own = Self.layers(ofTrialWith: options, readable)
        let missing = Self.required & ~(inherited | own)
        guard missing == 0 else {
            let names = SandboxLayer.allCases.filter { missing & $0.bit != 0 }.map(\.rawValue)
            throw ReaderFailure(
                .unavailable,
                "this system does not let a reading process be confined (\(names.joined(separator: ", ")))")
        }
    }

    var missingLayers: [SandboxLayer] { SandboxLayer.allCases.filter { (inherited | own) & $0.bit == 0 } }

    /// Closes the sandbox on this process, a child of `parent`, which may read only `document` from now on.
    ///
    /// - Returns: false when less holds than in the trial.
    func enter(toRead document: String, parent: pid_t) -> Bool {
        Self.enter(options, readable, document, parent: parent) & own == own
    }

    private static let required = Int32(INTAKE_LAYERS_REQUIRED.rawValue)

    private static func layers(ofTrialWith options: ReadingOptions, _ readable: CStrings) -> Int32 {
        let parent = getpid()
        let child = intake_fork()
        if child == 0 { _exit(enter(options, readable, "", parent: parent)) }
        guard child > 0 else { return 0 }
        var memory: UInt64 = 0
        let status = unsafe intake_wait_for(child, &memory)
        // Every layer is one bit of the exit code; a child that was killed shows none.
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 0
    }

    private static func enter(
        _ options: ReadingOptions, _ readable: CStrings, _ document: String, parent: pid_t
    ) -> Int32 {
        var limits = intake_sandbox_limits(
            memory: UInt64(options.maximumMemory) * 1_000_000, cpu_seconds: UInt64(options.maximumProcessorSeconds),
            descriptors: 64)
        // A library that writes to a file after all is told so, and not killed for it.
        signal(SIGXFSZ, SIG_IGN)
        return unsafe readable.withPointer { unsafe intake_sandbox_enter(&limits, $0, document, parent) }
    }

    private static var readablePlaces: [String] {
        func variable(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }
        let home = variable("HOME")
        let places = [
            "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig", "/etc/fonts",
            "/var/cache/fontconfig",
            "/usr/share/poppler", "/usr/share/X11/fonts", home.map { $0 + "/.fonts" },
            home.map { $0 + "/.local/share/fonts" },
            (variable("XDG_CACHE_HOME") ?? home.map { $0 + "/.cache" }).map { $0 + "/fontconfig" },
            variable("FONTCONFIG_FILE"), variable("FONTCONFIG_PATH"), StandInFonts.folder,
            LanguageData.folder(prefix: variable("TESSDATA_PREFIX")),
        ]
        return places.compactMap { $0 }
    }
}

extension SandboxLayer {
    fileprivate var bit: Int32 {
        let layer =
            switch self {
            case .parentDeath: INTAKE_LAYER_PARENT_DEATH
            case .noNewPrivileges: INTAKE_LAYER_NO_NEW_PRIVILEGES
            case .undumpable: INTAKE_LAYER_UNDUMPABLE
            case .limits: INTAKE_LAYER_LIMITS
            case .noCapabilities: INTAKE_LAYER_NO_CAPABILITIES
            case .namespaces: INTAKE_LAYER_NAMESPACES
            case .files: INTAKE_LAYER_FILES
            case .systemCalls: INTAKE_LAYER_SYSTEM_CALLS
            }
        return Int32(layer.rawValue)
    }
}

/// A null-terminated array of C strings, made once so that a forked process need not.
@safe private final class CStrings {
    private let pointers: [UnsafePointer<CChar>?]

    init(_ strings: [String]) {
        unsafe pointers = strings.map { text in unsafe UnsafePointer(strdup(text)) } + [nil]
    }

    deinit {
        unsafe pointers.forEach { unsafe free(UnsafeMutablePointer(mutating: $0)) }
    }

    /// The pointer is valid only within `body`.
    func withPointer<Result>(_ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result) -> Result {
        unsafe pointers.withUnsafeBufferPointer { buffer in
            // The array holds at least its terminator, so it has an address.
            unsafe body(buffer.baseAddress.unsafelyUnwrapped)
        }
    }
}
