/// What this build of Plexus calls itself.
public enum ProductVersion {
    /// The version, by semantic versioning.
    public static let version = "0.1.0"
}
