import Foundation

/// The memory of this process, where the C library has a say in it. Swift's view of the library has neither `mallopt` nor
/// `malloc_trim`, and other systems' libraries have none at all, so they are looked up.
package enum ProcessMemory {
    /// To be called first: lets large blocks go back to the system as soon as they are free.
    ///
    /// By itself glibc keeps them, as soon as a large one was freed, among the small ones that live longer, and the gaps
    /// are never whole pages again: a validator of a full subnet had 50 MB of them.
    package static func prepare() {
        guard let found = dlsym(nil, "mallopt") else { return }
        let mmapThreshold: Int32 = -3  // M_MMAP_THRESHOLD of glibc's malloc.h
        _ = unsafeBitCast(found, to: (@convention(c) (Int32, Int32) -> Int32).self)(mmapThreshold, 65_536)
    }

    /// Gives the system back what was needed for a while and is free again, as after 40,000 texts were indexed.
    package static func giveBack() {
        guard let found = dlsym(nil, "malloc_trim") else { return }
        _ = unsafeBitCast(found, to: (@convention(c) (Int) -> Int32).self)(0)
    }
}
