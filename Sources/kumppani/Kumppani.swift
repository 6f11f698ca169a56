import ArgumentParser

@main
struct Kumppani: ParsableCommand {
    func run() throws {}
}
