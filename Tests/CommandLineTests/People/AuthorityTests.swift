import FoundationEssentials
import Pipeline
import Testing

@Suite("Who may do what")
struct AuthorityTests {
    private static let settings = """
        people:
          reviewers: [anna, "group:accounting"]
          approvers: [carla]
          operators: [dave]
          deputies: [dave]
          roles: {cfo: [erika]}
          groups: {accounting: [bob, frida]}
        """

    private func authority(_ settings: String = settings) throws -> Authority {
        let people = try ConfigurationReader.configuration(settings, file: "intake.yaml").people
        return Authority(people, file: "intake.yaml")
    }

    @Test func rolesComeFromNamesAndGroups() throws {
        let authority = try authority()
        #expect(authority.roles(of: "anna") == [.reviewer])
        #expect(authority.roles(of: "frida") == [.reviewer])
        #expect(authority.roles(of: "dave") == [.operator, .deputy])
        #expect(authority.roles(of: "erika") == [Role("cfo")])
        #expect(authority.roles(of: "mallory").isEmpty)
    }

    @Test func groupsOfTheOperatingSystemCount() throws {
        let user = SystemUser.current
        let group = try #require(SystemUser.groups(of: user).min())
        let authority = try authority("people: {reviewers: ['group:\(group)']}")
        #expect(authority.roles(of: user) == [.reviewer])
        #expect(authority.roles(of: "no such user of this system").isEmpty)
    }

    @Test(arguments: [
        (Permission.decide(assignedTo: .reviewer), ["anna", "bob"]), (.decide(assignedTo: .approver), ["carla"]),
        (.decide(assignedTo: Role("cfo")), ["erika"]), (.undo(own: true), ["anna", "bob", "carla"]),
        (.undo(own: false), ["carla"]), (.submit, ["anna", "bob", "carla", "dave", "erika"]), (.retry, ["dave"]),
        (.reprocess, ["dave"]), (.export, ["dave"]), (.redeliver, ["dave"]), (.changeRules, ["dave"]),
        (.calibrate, ["dave"]), (.maintain, ["dave"]), (.actForOthers, ["dave"]),
    ])
    func eachRoleMayDoItsOwn(permission: Permission, people: [String]) throws {
        let authority = try authority()
        let everybody = ["anna", "bob", "carla", "dave", "erika", "mallory"]
        #expect(everybody.filter { authority.allows(Actor($0), permission) } == people)
        #expect(everybody.allSatisfy { Authority(People(), file: "").allows(Actor($0), permission) })
    }

    @Test func aRefusalSaysWhoWhatAndWhomToAsk() throws {
        let error = #expect(throws: InstallationError.self) {
            try authority().require(.retry, of: Actor("anna"))
        }
        let expected = "anna may not have documents tried again: that takes the role operator, "
        #expect(error?.message == expected + "and anna has the role reviewer.")
        #expect(error?.hint == "Ask one of those who have it (dave), or whoever keeps intake.yaml.")
        let nobody = #expect(throws: InstallationError.self) {
            try authority().require(.decide(assignedTo: Role("ceo")), of: Actor("mal\u{1B}lory"))
        }
        #expect(nobody?.message.contains("\u{1B}") == false)
        #expect(nobody?.hint?.hasPrefix("Nobody has it.") == true)
    }

    @Test func onlyADeputyActsForOthers() throws {
        let authority = try authority()
        #expect(try authority.actor(user: "anna", standingInFor: nil) == Actor("anna"))
        #expect(try authority.actor(user: "anna", standingInFor: "anna") == Actor("anna"))
        let carla = try authority.actor(user: "dave", standingInFor: "carla")
        #expect(carla == Actor("carla", through: "dave"))
        #expect(carla.signature == "carla (through dave)")
        #expect(carla.people == ["carla", "dave"])
        #expect(throws: InstallationError.self) { try authority.actor(user: "anna", standingInFor: "carla") }
        #expect(throws: InstallationError.self) { try authority.actor(user: "dave", standingInFor: "nobody") }
        let free = Authority(People(), file: "")
        #expect(try free.actor(user: "anna", standingInFor: "reviewer-1") == Actor("reviewer-1"))
    }

    @Test func mistakesInThePeopleAreNamed() throws {
        let error = #expect(throws: (any Error).self) {
            try authority(
                """
                people:
                  reviewer: [anna]
                  approvers: {a: b}
                  roles: {CFO: [x], operator: [y]}
                """)
        }
        let text = "\(String(describing: error))"
        for expected in ["did you mean", "expected approvers as a list", "lower-case", "operators:"] {
            #expect(text.contains(expected), "\(expected) in \(text)")
        }
    }
}
