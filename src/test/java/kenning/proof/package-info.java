/// What the proofs of reliability share: children with a layer between them and the disk, what a
/// trace of their system calls says, and a disk that loses power. Most of it needs Linux; what a
/// machine forbids is printed as not shown.
package kenning.proof;
