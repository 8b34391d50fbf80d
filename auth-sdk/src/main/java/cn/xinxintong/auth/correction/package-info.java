/**
 * Mistakes in what is kept about a worker, put right: he asks, the labour officer looks at his card, and where it is about who
 * he is, a second member of staff agrees. If the right number is somebody's already, the two accounts become one person's.
 * A case is evidence: each step is one more record (个人信息保护法 art. 46).
 *
 * <pre>{@code
 * var outcome = corrections.submit(worker, new Principal.Worker(worker), new Claim(Subject.NAME, "张建国", "写错一个字"));
 * if (outcome instanceof CorrectionOutcome.Done done) corrections.see(officer, done.correction().id(), card);
 * corrections.approve(administrator, id);
 * }</pre>
 *
 * <p>Not here: which officer a worker is in the care of, and what else stands under a worker's id; that is the application's.
 */
package cn.xinxintong.auth.correction;
